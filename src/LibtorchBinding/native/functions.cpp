// A custom autograd function whose forward and backward are managed code. torch::autograd::Function does the work of
// the graph, so this file follows libtorch from version to version without knowing its internals.
#include <ATen/core/ivalue.h>
#include <torch/csrc/autograd/custom_function.h>

#include "errors.h"
#include "values.h"

using binding::borrow;
using binding::guarded;
using binding::TensorHandle;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

// The managed side of all functions. `state` is a GCHandle of one application of one function. forward and backward
// write the handles of their results into memory of the managed side, valid until the next call on this thread, and
// return how many there are, or -1 if they threw. `release` drops the state when the graph does.
struct Callbacks {
    int64_t (*forward)(void* state, AutogradContext* context, TensorHandle** results);
    int64_t (*backward)(
        void* state, AutogradContext* context, const TensorHandle* grads, int64_t count, TensorHandle** results);
    void (*release)(void* state);
};

Callbacks callbacks{};

// Lives in the saved data of the graph's node and dies with it.
struct ManagedState : torch::CustomClassHolder {
    explicit ManagedState(void* state) : state(state) {}
    ~ManagedState() override { callbacks.release(state); }
    ManagedState(const ManagedState&) = delete;
    ManagedState& operator=(const ManagedState&) = delete;
    void* state;
};

constexpr auto state_key = "managed";

variable_list take_results(TensorHandle* results, int64_t count) {
    if (count < 0) throw binding::ManagedException();
    variable_list tensors;
    tensors.reserve(count);
    for (int64_t i = 0; i < count; ++i) {
        tensors.push_back(
            results[i] == nullptr
                ? at::Tensor()
                : at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(results[i])));
    }
    return tensors;
}

struct ManagedFunction : torch::autograd::Function<ManagedFunction> {
    // The inputs are arguments so that they join the graph; the managed side reads its own references to them.
    static variable_list forward(
        AutogradContext* context, at::TensorList /*inputs*/, c10::intrusive_ptr<ManagedState> state) {
        context->saved_data[state_key] = c10::IValue::make_capsule(state);
        TensorHandle* results = nullptr;
        const auto count = callbacks.forward(state->state, context, &results);
        return take_results(results, count);
    }

    static variable_list backward(AutogradContext* context, variable_list grads) {
        const auto capsule = context->saved_data.at(state_key).toCapsule();
        const auto* state = static_cast<const ManagedState*>(capsule.get());
        std::vector<TensorHandle> handles;
        handles.reserve(grads.size());
        for (const auto& grad : grads) handles.push_back(binding::release(grad));
        TensorHandle* results = nullptr;
        const auto count = callbacks.backward(
            state->state, context, handles.data(), static_cast<int64_t>(handles.size()), &results);
        auto gradients = take_results(results, count);
        gradients.emplace_back();  // the state, an argument of forward as well, has no gradient
        return gradients;
    }
};

}  // namespace

BINDING_API void binding_set_callbacks(
    decltype(Callbacks::forward) forward,
    decltype(Callbacks::backward) backward,
    decltype(Callbacks::release) release) {
    callbacks = {forward, backward, release};
}

// Applies a function: calls its managed forward and records it. Takes `state` over, whatever happens.
BINDING_API int32_t binding_function_apply(
    void* state, const TensorHandle* inputs, int64_t input_count, TensorHandle* results, int64_t capacity,
    int64_t* result_count) {
    return guarded([&] {
        auto owner = c10::make_intrusive<ManagedState>(state);
        const variable_list tensors = borrow(inputs, input_count);
        auto outputs = ManagedFunction::apply(at::TensorList(tensors), std::move(owner));
        TORCH_CHECK(
            static_cast<int64_t>(outputs.size()) <= capacity,
            "a custom function returned ", outputs.size(), " tensors; at most ", capacity, " are supported");
        *result_count = static_cast<int64_t>(outputs.size());
        for (size_t i = 0; i < outputs.size(); ++i) results[i] = binding::release(std::move(outputs[i]));
    });
}

BINDING_API int32_t binding_context_save(AutogradContext* context, const TensorHandle* tensors, int64_t count) {
    return guarded([&] { context->save_for_backward(borrow(tensors, count)); });
}

BINDING_API int32_t binding_context_saved_count(AutogradContext* context, int64_t* count) {
    return guarded([&] { *count = static_cast<int64_t>(context->get_saved_variables().size()); });
}

BINDING_API int32_t binding_context_saved(AutogradContext* context, TensorHandle* results) {
    return guarded([&] {
        auto tensors = context->get_saved_variables();
        for (size_t i = 0; i < tensors.size(); ++i) results[i] = binding::release(std::move(tensors[i]));
    });
}

BINDING_API int32_t binding_context_mark_dirty(AutogradContext* context, const TensorHandle* tensors, int64_t count) {
    return guarded([&] { context->mark_dirty(borrow(tensors, count)); });
}

BINDING_API int32_t binding_context_mark_non_differentiable(
    AutogradContext* context, const TensorHandle* tensors, int64_t count) {
    return guarded([&] { context->mark_non_differentiable(borrow(tensors, count)); });
}

BINDING_API void binding_context_materialize_grads(AutogradContext* context, int32_t materialize) {
    context->set_materialize_grads(materialize != 0);
}
