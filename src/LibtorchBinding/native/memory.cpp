// How freed memory is kept. A training step frees tens of MiB that the next one asks for again; glibc by itself hands
// much of that back to the system each time, whose clean pages then cost some 3 % of the step's time.
#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>

namespace {

// The largest threshold that glibc takes; larger tensors are mapped by themselves.
constexpr int map_from = 32 << 20;
constexpr int keep_free = 1 << 30;
constexpr int grow_by = 64 << 20;

// Whoever sets these variables knows better.
[[maybe_unused]] const bool kept = [] {
    if (std::getenv("MALLOC_TRIM_THRESHOLD_") || std::getenv("MALLOC_MMAP_THRESHOLD_")) return false;
    return mallopt(M_MMAP_THRESHOLD, map_from) && mallopt(M_TRIM_THRESHOLD, keep_free) && mallopt(M_TOP_PAD, grow_by);
}();

}  // namespace
#endif
