// Measurements that run inside of a page: each function stands alone.

/** What is wider than the screen, by its opening tag; empty where nothing is scrolled sideways. */
export function widerThanScreen() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const isScrolledItself = (element) => element !== null && element !== document.documentElement &&
    (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || isScrolledItself(element.parentElement));
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return (right > width + 1 || left < -1) && element.checkVisibility({ visibilityProperty: true }) && !isScrolledItself(element);
  });
  const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  return [`${document.documentElement.scrollWidth} px`, ...innermost.slice(0, 4).map((element) => element.outerHTML.slice(0, 120))];
}

/** Controls that a finger would miss: smaller than 44 px where they can be hit, and not part of a sentence. */
export function smallTargets() {
  const least = 44;
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
  const isClipped = (element) => element.getBoundingClientRect().width <= 2;
  /** A link in running text, or one of a list of words on one line. */
  const isInText = (element) => {
    const block = element.closest("p, dd, dt, td, th, figcaption, blockquote, h1, h2, h3, h4, small") ?? element.closest("li");
    return /^inline(-block)?$/.test(getComputedStyle(element).display) && block !== null && block.textContent.trim().length > element.textContent.trim().length;
  };
  /** How far from its middle the element is hit, in one direction, at most half of what is asked. */
  const reach = (element, x, y, stepX, stepY) => {
    let far = 0;
    for (; far < least / 2; ++far) {
      const hit = document.elementFromPoint(x + stepX * far, y + stepY * far);
      if (!hit || !(element.contains(hit) || hit.closest("label")?.control === element)) break;
    }
    return far;
  };
  const faults = [];
  for (const element of document.querySelectorAll("a[href], button, summary, input, select")) {
    if (!isSeen(element) || isClipped(element) || element.closest("svg") || isInText(element)) continue;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = (element.labels?.[0] ?? element).getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const wide = Math.max(width, reach(element, x, y, -1, 0) + reach(element, x, y, 1, 0));
    const tall = Math.max(height, reach(element, x, y, 0, -1) + reach(element, x, y, 0, 1));
    if (wide < least - 0.5 || tall < least - 0.5) faults.push(`${Math.round(wide)} x ${Math.round(tall)}: ${element.outerHTML.slice(0, 100)}`);
  }
  return faults;
}
