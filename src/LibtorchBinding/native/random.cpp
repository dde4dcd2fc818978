// Seeds and generators. A generator handle is a pointer to an at::Generator.
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

#include <mutex>

#include "errors.h"
#include "values.h"

using binding::guarded;

namespace {

at::Generator default_generator(int32_t device_type, int32_t device_index) {
    return at::globalContext().defaultGenerator(binding::to_device(device_type, device_index));
}

// A generator of its own, so that it shares no state with the device's default one.
at::Generator new_generator(int32_t device_type, int32_t device_index) {
    if (device_type == static_cast<int32_t>(c10::DeviceType::CPU)) return at::detail::createCPUGenerator();
    return default_generator(device_type, device_index).clone();
}

template <typename Body>
void locked(void* generator, Body&& body) {
    auto& target = *static_cast<at::Generator*>(generator);
    std::lock_guard<std::mutex> lock(target.mutex());
    body(target);
}

}  // namespace

// Seeds the CPU and every CUDA device.
BINDING_API int32_t binding_manual_seed(int64_t seed) {
    return guarded([&] { at::manual_seed(static_cast<uint64_t>(seed)); });
}

BINDING_API int32_t binding_generator_default(int32_t device_type, int32_t device_index, void** generator) {
    return guarded([&] { *generator = new at::Generator(default_generator(device_type, device_index)); });
}

BINDING_API int32_t binding_generator_new(int32_t device_type, int32_t device_index, void** generator) {
    return guarded([&] { *generator = new at::Generator(new_generator(device_type, device_index)); });
}

BINDING_API void binding_generator_free(void* generator) {
    delete static_cast<at::Generator*>(generator);
}

BINDING_API int32_t binding_generator_set_seed(void* generator, int64_t seed) {
    return guarded([&] {
        locked(generator, [&](at::Generator& target) { target.set_current_seed(static_cast<uint64_t>(seed)); });
    });
}

BINDING_API int32_t binding_generator_initial_seed(void* generator, int64_t* seed) {
    return guarded([&] {
        locked(generator, [&](at::Generator& target) { *seed = static_cast<int64_t>(target.current_seed()); });
    });
}

// Seeds from the machine's source of randomness.
BINDING_API int32_t binding_generator_seed(void* generator, int64_t* seed) {
    return guarded([&] {
        locked(generator, [&](at::Generator& target) { *seed = static_cast<int64_t>(target.seed()); });
    });
}

BINDING_API int32_t binding_generator_get_state(void* generator, binding::TensorHandle* state) {
    return guarded([&] {
        locked(generator, [&](at::Generator& target) {
            *state = binding::release(at::Tensor::wrap_tensor_impl(target.unsafeGetGeneratorImpl()->get_state()));
        });
    });
}

BINDING_API int32_t binding_generator_set_state(void* generator, binding::TensorHandle state) {
    return guarded([&] {
        locked(generator, [&](at::Generator& target) { target.set_state(binding::borrow(state)); });
    });
}
