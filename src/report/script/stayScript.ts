/** Scrolls to a place, and again until what is laid out on the way no longer moves it, or the reader scrolls. */
export const stayScript = `
const stayAt = (target) => {
  let left = document.querySelector('.long') === null ? 1 : 8;
  const stop = () => { left = 0; };
  for (const event of ['wheel', 'touchstart', 'keydown']) addEventListener(event, stop, { once: true, passive: true });
  const again = () => {
    if (left-- <= 0) return;
    target.scrollIntoView();
    requestAnimationFrame(again);
  };
  again();
};
`;
