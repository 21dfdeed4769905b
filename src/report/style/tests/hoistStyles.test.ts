import { describe, expect, test } from 'vitest';
import { hoistStyles } from '../hoistStyles.ts';

const span = '<span class="mspace" style="margin-right:0.2778em;"></span>';

describe('hoisting styles', () => {
  test('puts a style that is used often into a rule as strong as it was', () => {
    const { page, css } = hoistStyles(span.repeat(4));
    expect(page).toBe('<span class="mspace k-0"></span>'.repeat(4));
    expect(css).toBe('.k-0{margin-right:0.2778em!important}');
  });

  test('keeps each declaration of a style, and serves a span without classes', () => {
    const { page, css } = hoistStyles('<span style="top:-3em;left:1px">x</span>'.repeat(4));
    expect(page).toBe('<span class="k-0">x</span>'.repeat(4));
    expect(css).toBe('.k-0{top:-3em!important;left:1px!important}');
  });

  test('leaves rare styles, and text that looks like markup, unchanged', () => {
    const text = `${span}&lt;span style="a"&gt;`.repeat(3);
    expect(hoistStyles(text)).toEqual({ page: text, css: '' });
  });
});
