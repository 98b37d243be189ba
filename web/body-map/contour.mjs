// The contour of the figure: one half, as the distance from the midline and the height in the drawing; the other half is
// its mirror image. Proportions are those of the women of ANSUR II (a stature of 442, floor at 460), a little leaner:
// chin 77, acromion 98, armpit 124, waist 182, crotch 248, knee 338, ankle 443; 7.5 heads.
// `H12,3` is a point of the hand: so far from the wrist along the hand, and so far to the side of the thumb.
// A point with `!` is a corner, all others are passed smoothly.

/** Neck and slope of the shoulder, from behind the jaw to the acromion. */
export const neckFront = "11.9,71!";
export const neckBack = "11.8,67!";
export const shoulder = "12,76 12.4,82 14.8,87.6 22.4,92.6 33,96.2 42.4,99.4";

/** Outer side of the arm, from the deltoid to the wrist. */
export const armOuter = "50.8,103.2 57.4,110.4 61,121 63.5,135 66,150 68.7,166 70.8,179 74,191 76.3,203 77.2,218 78.6,232 80.1,243.9";

/** The hand, thumb outside since the palms look a little forward. */
export const hand =
  "H5,7.2 H10.5,9.8 H15.5,12 H21.5,12.9 H26.4,12.3 H28.2,10.4 H26.6,9 H21,8.6 H16.8,7.7! H23,8.5 H31,8.5 H38,8 H42.4,6.7 H43.6,5.2 H43.2,4.2! H46.4,3.6 H48.3,1.7 H47.6,-.2 H46.2,-.8! H46.6,-2.4 H45.2,-4.2 H41.4,-5! H40.4,-6.6 H38,-7.8 H32,-8.4 H24,-8.6 H16,-8.8 H9,-8.2 H4,-7";

/** Inner side of the arm, up to the armpit. */
export const armInner = "67.6,246.1 64.4,232 60.2,218 56.4,204 54.2,191 52.8,180 50.6,166 47.6,150 44.6,136 40.6,124.4!";

/** Side of the trunk, from the armpit to the hip. */
export const side = "39.6,133 39.8,142 38.6,151 36.4,162 34.4,173 33.9,182.5 35.4,193 38.8,204 42.4,215.5 44.9,228";

/** Outer side of the leg, from the hip to the ankle. */
export const legOuter =
  "46,241 45.7,256 44.2,276 41.7,298 38.5,318 35.9,330 35.1,340 35.8,352 37.5,366 37.3,381 34.6,401 31.4,420 30,433";

/** The foot seen from before. */
export const footFront =
  "30.3,441 31,447.6 34,454.6 37.2,461 37.4,465.4 35.4,467.4 33,467.3! 31.6,469 29.7,468.6! 28.2,470 26.2,469.6! 25,470.8 22.8,470.2! 21,472.2 17.6,471 16.4,466.4 16.6,458.6 15.7,450";

/** The foot seen from behind. */
export const footBack =
  "30.4,440 31.2,447.4 34.2,454.4 35.8,458.8 34.8,461 30,461.6! 27.6,463.8 23.4,464.8 19,463.4 16.9,459.6 16.6,453 15.7,447";

/** Inner side of the leg, from the ankle up to the crotch. */
export const legInner = "14.7,441 15.6,433 15,420 12.2,402 9.2,385 8.7,371 10,354 10.9,342 10.5,332 8.5,316 5.5,298 2.7,278 .9,262 0,249.4!";

/** The head without ears. */
export const headFront = "0,18 10.6,20.2 18,28.4 19.9,40 18.9,52 17,61.4 12.6,69.9 6.4,75.8 0,77.4";
export const headBack = "0,18 10.6,20.2 18.2,28.4 20.3,40 19.2,51 16.4,60 12,66.6";
export const ear = "19.4,45.6! 21.2,44.4 21.8,47.4 20.6,52.6 19.1,55.6 18.4,54.4!";
