// Seeds and the count of live tensors belong to the process, so the tests of this assembly take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
