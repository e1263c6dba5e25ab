// A stand-in for the real meter: it hands every call on and counts nothing.
#include <cstddef>

extern "C" {

void* __real_malloc(std::size_t size);
void* __real_calloc(std::size_t count, std::size_t size);
void* __real_realloc(void* block, std::size_t size);
void* __real_aligned_alloc(std::size_t alignment, std::size_t size);
void* __real_memalign(std::size_t alignment, std::size_t size);
int __real_posix_memalign(void** block, std::size_t alignment, std::size_t size);
void __real_free(void* block);

void* __wrap_malloc(std::size_t size) {
  return __real_malloc(size);
}
void* __wrap_calloc(std::size_t count, std::size_t size) {
  return __real_calloc(count, size);
}
void* __wrap_realloc(void* block, std::size_t size) {
  return __real_realloc(block, size);
}
void* __wrap_aligned_alloc(std::size_t alignment, std::size_t size) {
  return __real_aligned_alloc(alignment, size);
}
void* __wrap_memalign(std::size_t alignment, std::size_t size) {
  return __real_memalign(alignment, size);
}
int __wrap_posix_memalign(void** block, std::size_t alignment, std::size_t size) {
  return __real_posix_memalign(block, alignment, size);
}
void __wrap_free(void* block) {
  __real_free(block);
}

}  // extern "C"
