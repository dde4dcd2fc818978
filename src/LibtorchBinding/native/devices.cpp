// CUDA devices, seen through the hooks that a CPU-only libtorch has as well; no CUDA header is needed to compile this.
#include <ATen/Context.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

#include "errors.h"

using binding::guarded;

namespace {

// libtorch before 2.6 waits for a device through its hooks; where those lose the function, the guard has it.
template <typename Hooks, typename Guard>
auto wait_for(const Hooks& hooks, const Guard&, c10::DeviceIndex index, int)
    -> decltype(hooks.deviceSynchronize(index)) {
    hooks.deviceSynchronize(index);
}

template <typename Hooks, typename Guard>
auto wait_for(const Hooks&, const Guard& guard, c10::DeviceIndex index, long)
    -> decltype(guard.synchronizeDevice(index)) {
    guard.synchronizeDevice(index);
}

}  // namespace

BINDING_API int32_t binding_cuda_device_count() {
    int32_t count = 0;
    const int32_t status = guarded([&] {
        if (at::hasCUDA()) count = c10::impl::getDeviceGuardImpl(c10::DeviceType::CUDA)->deviceCount();
    });
    return status == binding::Status::ok ? count : 0;
}

BINDING_API int32_t binding_cudnn_available() {
    int32_t answer = 0;
    guarded([&] { answer = at::hasCUDA() && at::detail::getCUDAHooks().compiledWithCuDNN() ? 1 : 0; });
    return answer;
}

// Waits for all work on a device; index -1 is the current one.
BINDING_API int32_t binding_cuda_synchronize(int32_t index) {
    return guarded([&] {
        const auto& guard = *c10::impl::getDeviceGuardImpl(c10::DeviceType::CUDA);
        const auto device = index < 0 ? guard.getDevice().index() : static_cast<c10::DeviceIndex>(index);
        wait_for(at::detail::getCUDAHooks(), guard, device, 0);
    });
}

// libtorch 2.9 and later refuse to answer where their finer settings say what this one cannot express.
BINDING_API int32_t binding_get_allow_tf32(int32_t for_cudnn, int32_t* answer) {
    return guarded([&] {
        const auto& context = at::globalContext();
        *answer = (for_cudnn != 0 ? context.allowTF32CuDNN() : context.allowTF32CuBLAS()) ? 1 : 0;
    });
}

BINDING_API int32_t binding_set_allow_tf32(int32_t for_cudnn, int32_t allow) {
    return guarded([&] {
        if (for_cudnn != 0) {
            at::globalContext().setAllowTF32CuDNN(allow != 0);
        } else {
            at::globalContext().setAllowTF32CuBLAS(allow != 0);
        }
    });
}
