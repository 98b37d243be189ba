#pragma once

namespace matwork::pictures {

/// Bounds what bytes of a stranger can cost: two minutes of a processor, ten by the clock, 4 GB of memory, no file
/// on the disk. The process ends with the one that started it, and gives way to others.
void limit_process();

}  // namespace matwork::pictures
