;; The two searches of `openKernel.ts`, which says what they are for. Both look at a tile of dot products at a time, keep its
;; numbers in registers while the coordinates go by, and leave them at address 0 for whoever wants them.
;;
;; Directions lie in panels, one after the other from address 256 on. A panel has steps of 32 bytes:
;;   dots   8 directions to a panel; a step has two coordinates of each, as 16-bit integers
;;   signs  4 directions to a panel; a step has 64 coordinates of each, as bits
(module
  (memory (export "memory") 1)

  ;; The first panel in [from, to) of which some |dot product| with a direction of panel `row` is above `limit`, or `to`.
  ;; The 8 × 8 products of the last panel that was looked at are at address 0, 32 bits each, those of a row together.
  (func (export "dots") (param $row i32) (param $from i32) (param $to i32) (param $panelBytes i32) (param $limit i32)
    (result i32)
    (local $u i32) (local $v i32) (local $end i32) (local $half i32)
    (local $v0 v128) (local $v1 v128) (local $w v128) (local $largest v128)
    (local $d00 v128) (local $d01 v128) (local $d10 v128) (local $d11 v128) (local $d20 v128) (local $d21 v128) (local $d30 v128) (local $d31 v128)
    (block $done
      (loop $panel
        (br_if $done (i32.ge_s (local.get $from) (local.get $to)))
        (local.set $largest (v128.const i32x4 0 0 0 0))
        (local.set $half (i32.const 0))
        ;; Four rows and eight columns: the eight sums, and what they are made of, fit into the sixteen registers.
        (loop $rows
          (local.set $u (i32.add (i32.const 256)
            (i32.add (i32.mul (local.get $row) (local.get $panelBytes)) (i32.shl (local.get $half) (i32.const 4)))))
          (local.set $v (i32.add (i32.const 256) (i32.mul (local.get $from) (local.get $panelBytes))))
          (local.set $end (i32.add (local.get $v) (local.get $panelBytes)))
          (local.set $d00 (v128.const i32x4 0 0 0 0)) (local.set $d01 (v128.const i32x4 0 0 0 0))
          (local.set $d10 (v128.const i32x4 0 0 0 0)) (local.set $d11 (v128.const i32x4 0 0 0 0))
          (local.set $d20 (v128.const i32x4 0 0 0 0)) (local.set $d21 (v128.const i32x4 0 0 0 0))
          (local.set $d30 (v128.const i32x4 0 0 0 0)) (local.set $d31 (v128.const i32x4 0 0 0 0))
          (loop $step
            (local.set $v0 (v128.load (local.get $v)))
            (local.set $v1 (v128.load offset=16 (local.get $v)))
            (local.set $w (v128.load32_splat (local.get $u)))
            (local.set $d00 (i32x4.add (local.get $d00) (i32x4.dot_i16x8_s (local.get $w) (local.get $v0))))
            (local.set $d01 (i32x4.add (local.get $d01) (i32x4.dot_i16x8_s (local.get $w) (local.get $v1))))
            (local.set $w (v128.load32_splat offset=4 (local.get $u)))
            (local.set $d10 (i32x4.add (local.get $d10) (i32x4.dot_i16x8_s (local.get $w) (local.get $v0))))
            (local.set $d11 (i32x4.add (local.get $d11) (i32x4.dot_i16x8_s (local.get $w) (local.get $v1))))
            (local.set $w (v128.load32_splat offset=8 (local.get $u)))
            (local.set $d20 (i32x4.add (local.get $d20) (i32x4.dot_i16x8_s (local.get $w) (local.get $v0))))
            (local.set $d21 (i32x4.add (local.get $d21) (i32x4.dot_i16x8_s (local.get $w) (local.get $v1))))
            (local.set $w (v128.load32_splat offset=12 (local.get $u)))
            (local.set $d30 (i32x4.add (local.get $d30) (i32x4.dot_i16x8_s (local.get $w) (local.get $v0))))
            (local.set $d31 (i32x4.add (local.get $d31) (i32x4.dot_i16x8_s (local.get $w) (local.get $v1))))
            (local.set $u (i32.add (local.get $u) (i32.const 32)))
            (local.set $v (i32.add (local.get $v) (i32.const 32)))
            (br_if $step (i32.lt_u (local.get $v) (local.get $end))))
          (local.set $u (i32.shl (local.get $half) (i32.const 7)))
          (v128.store (local.get $u) (local.get $d00))
          (local.set $largest (i32x4.max_s (local.get $largest) (i32x4.abs (local.get $d00))))
          (v128.store offset=16 (local.get $u) (local.get $d01))
          (local.set $largest (i32x4.max_s (local.get $largest) (i32x4.abs (local.get $d01))))
          (v128.store offset=32 (local.get $u) (local.get $d10))
          (local.set $largest (i32x4.max_s (local.get $largest) (i32x4.abs (local.get $d10))))
          (v128.store offset=48 (local.get $u) (local.get $d11))
          (local.set $largest (i32x4.max_s (local.get $largest) (i32x4.abs (local.get $d11))))
          (v128.store offset=64 (local.get $u) (local.get $d20))
          (local.set $largest (i32x4.max_s (local.get $largest) (i32x4.abs (local.get $d20))))
          (v128.store offset=80 (local.get $u) (local.get $d21))
          (local.set $largest (i32x4.max_s (local.get $largest) (i32x4.abs (local.get $d21))))
          (v128.store offset=96 (local.get $u) (local.get $d30))
          (local.set $largest (i32x4.max_s (local.get $largest) (i32x4.abs (local.get $d30))))
          (v128.store offset=112 (local.get $u) (local.get $d31))
          (local.set $largest (i32x4.max_s (local.get $largest) (i32x4.abs (local.get $d31))))
          (local.set $half (i32.add (local.get $half) (i32.const 1)))
          (br_if $rows (i32.lt_u (local.get $half) (i32.const 2))))
        (br_if $done (v128.any_true (i32x4.gt_s (local.get $largest) (i32x4.splat (local.get $limit)))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $panel)))
    (local.get $from))

  ;; The first panel in [from, to) of which some direction differs from direction `row` in at most `few` or at least `many`
  ;; signs, or `to`. The four numbers of signs of the last panel that was looked at are at address 0, 32 bits each.
  (func (export "signs") (param $row i32) (param $from i32) (param $to i32) (param $panelBytes i32) (param $few i32)
    (param $many i32) (result i32)
    (local $u i32) (local $v i32) (local $end i32) (local $start i32) (local $w i64)
    (local $d0 i64) (local $d1 i64) (local $d2 i64) (local $d3 i64) (local $counts v128)
    (local.set $start (i32.add (i32.const 256) (i32.add
      (i32.mul (i32.shr_u (local.get $row) (i32.const 2)) (local.get $panelBytes))
      (i32.shl (i32.and (local.get $row) (i32.const 3)) (i32.const 3)))))
    (block $done
      (loop $panel
        (br_if $done (i32.ge_s (local.get $from) (local.get $to)))
        (local.set $u (local.get $start))
        (local.set $v (i32.add (i32.const 256) (i32.mul (local.get $from) (local.get $panelBytes))))
        (local.set $end (i32.add (local.get $v) (local.get $panelBytes)))
        (local.set $d0 (i64.const 0))
        (local.set $d1 (i64.const 0))
        (local.set $d2 (i64.const 0))
        (local.set $d3 (i64.const 0))
        (loop $step
          (local.set $w (i64.load (local.get $u)))
          (local.set $d0 (i64.add (local.get $d0) (i64.popcnt (i64.xor (local.get $w) (i64.load (local.get $v))))))
          (local.set $d1 (i64.add (local.get $d1) (i64.popcnt (i64.xor (local.get $w) (i64.load offset=8 (local.get $v))))))
          (local.set $d2 (i64.add (local.get $d2) (i64.popcnt (i64.xor (local.get $w) (i64.load offset=16 (local.get $v))))))
          (local.set $d3 (i64.add (local.get $d3) (i64.popcnt (i64.xor (local.get $w) (i64.load offset=24 (local.get $v))))))
          (local.set $u (i32.add (local.get $u) (i32.const 32)))
          (local.set $v (i32.add (local.get $v) (i32.const 32)))
          (br_if $step (i32.lt_u (local.get $v) (local.get $end))))
        (local.set $counts (i32x4.splat (i32.wrap_i64 (local.get $d0))))
        (local.set $counts (i32x4.replace_lane 1 (local.get $counts) (i32.wrap_i64 (local.get $d1))))
        (local.set $counts (i32x4.replace_lane 2 (local.get $counts) (i32.wrap_i64 (local.get $d2))))
        (local.set $counts (i32x4.replace_lane 3 (local.get $counts) (i32.wrap_i64 (local.get $d3))))
        (v128.store (i32.const 0) (local.get $counts))
        (br_if $done (v128.any_true (v128.or
          (i32x4.le_s (local.get $counts) (i32x4.splat (local.get $few)))
          (i32x4.ge_s (local.get $counts) (i32x4.splat (local.get $many))))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $panel)))
    (local.get $from)))
