// Gradients: modes, flags of a tensor, and the engine.
#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/variable.h>

#include "errors.h"
#include "values.h"

using binding::borrow;
using binding::guarded;
using binding::TensorHandle;

BINDING_API int32_t binding_grad_enabled() {
    return c10::GradMode::is_enabled() ? 1 : 0;
}

BINDING_API void binding_set_grad_enabled(int32_t enabled) {
    c10::GradMode::set_enabled(enabled != 0);
}

BINDING_API int32_t binding_inference_mode_enabled() {
    return c10::InferenceMode::is_enabled() ? 1 : 0;
}

BINDING_API int32_t binding_enter_inference_mode(int32_t enabled, void** guard) {
    return guarded([&] { *guard = new c10::InferenceMode(enabled != 0); });
}

BINDING_API void binding_leave_inference_mode(void* guard) {
    delete static_cast<c10::InferenceMode*>(guard);
}

BINDING_API int32_t binding_anomaly_enabled() {
    return torch::autograd::AnomalyMode::is_enabled() ? 1 : 0;
}

BINDING_API int32_t binding_anomaly_checks_nan() {
    return torch::autograd::AnomalyMode::should_check_nan() ? 1 : 0;
}

BINDING_API void binding_set_anomaly(int32_t enabled, int32_t check_nan) {
    torch::autograd::AnomalyMode::set_enabled(enabled != 0, check_nan != 0);
}

BINDING_API int32_t binding_tensor_requires_grad(TensorHandle tensor, int32_t* answer) {
    return guarded([&] { *answer = borrow(tensor).requires_grad() ? 1 : 0; });
}

BINDING_API int32_t binding_tensor_set_requires_grad(TensorHandle tensor, int32_t requires_grad) {
    return guarded([&] { borrow(tensor).set_requires_grad(requires_grad != 0); });
}

BINDING_API int32_t binding_tensor_is_leaf(TensorHandle tensor, int32_t* answer) {
    return guarded([&] { *answer = borrow(tensor).is_leaf() ? 1 : 0; });
}

BINDING_API int32_t binding_tensor_retain_grad(TensorHandle tensor) {
    return guarded([&] { borrow(tensor).retain_grad(); });
}

BINDING_API int32_t binding_tensor_grad(TensorHandle tensor, TensorHandle* grad) {
    return guarded([&] { *grad = binding::release(borrow(tensor).grad()); });
}

BINDING_API int32_t binding_tensor_set_grad(TensorHandle tensor, TensorHandle grad) {
    return guarded([&] { borrow(tensor).mutable_grad() = borrow(grad); });
}

BINDING_API int32_t binding_backward(
    const TensorHandle* tensors,
    int64_t tensor_count,
    const TensorHandle* grads,
    int64_t grad_count,
    int32_t retain_graph,
    int32_t create_graph,
    const TensorHandle* inputs,
    int64_t input_count) {
    return guarded([&] {
        torch::autograd::backward(
            borrow(tensors, tensor_count),
            borrow(grads, grad_count),
            retain_graph != 0,
            create_graph != 0,
            borrow(inputs, input_count));
    });
}

// Writes one handle for each input to `results`; null where the input was not used.
BINDING_API int32_t binding_grad(
    const TensorHandle* outputs,
    int64_t output_count,
    const TensorHandle* inputs,
    int64_t input_count,
    const TensorHandle* grads,
    int64_t grad_count,
    int32_t retain_graph,
    int32_t create_graph,
    int32_t allow_unused,
    TensorHandle* results) {
    return guarded([&] {
        auto computed = torch::autograd::grad(
            borrow(outputs, output_count),
            borrow(inputs, input_count),
            borrow(grads, grad_count),
            retain_graph != 0,
            create_graph != 0,
            allow_unused != 0);
        for (int64_t i = 0; i < input_count; ++i) results[i] = binding::release(std::move(computed[i]));
    });
}
