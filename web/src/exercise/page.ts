// The elements that an exercise page has together, in one file.
import "./versions";
import "./video";
