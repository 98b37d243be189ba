#pragma once

#include "library/document_reading.h"

namespace matwork {

/// Gives every document its address, its section and its translations, and makes the term pages.
/// A document whose address is taken is left out with an error; the one that comes first by path
/// keeps it. Linear but for sorting.
void link_library(Library& library, Layout layout, const std::vector<SharedReading>& documents, Diagnostics& findings);

/// Whether two readings of one document are put together with others in the same way, so that one may take the
/// place of the other: the same address, translations, lists and terms. Both must have been understood, by the same.
bool is_linked_alike(const DocumentReading& before, const DocumentReading& after, const UnderstoodBy& by);

}  // namespace matwork
