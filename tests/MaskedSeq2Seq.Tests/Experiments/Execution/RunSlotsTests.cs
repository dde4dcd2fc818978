using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class RunSlotsTests
{
    [Theory]
    [InlineData(6, 2, 0, 0, 2, 1)] // two cores carry two runs of one thread
    [InlineData(6, 16, 0, 0, 6, 1)] // more cores than runs: whole batches gain little from more threads
    [InlineData(6, 16, 4, 0, 4, 4)] // threads as configured, runs as the cores carry
    [InlineData(6, 2, 4, 0, 1, 4)] // never less than one run
    [InlineData(6, 8, 0, 2, 2, 1)] // jobs as configured
    [InlineData(6, 8, 3, 2, 2, 3)] // both as configured
    [InlineData(1, 8, 0, 0, 1, 1)]
    public void Cores_are_shared_among_runs(int runs, int cores, int threads, int jobs, int slots, int share)
    {
        var shared = RunSlots.Share(runs, "auto", threads, jobs, new Machine(cores, 0));

        Assert.Equal(Enumerable.Repeat("cpu", slots), shared.Devices);
        Assert.Equal(share, shared.Threads);
    }

    [Fact]
    public void Every_cuda_device_gets_a_run()
    {
        var shared = RunSlots.Share(6, "auto", 0, 0, new Machine(16, 2));

        Assert.Equal(["cuda:0", "cuda:1"], shared.Devices);
        Assert.Equal(8, shared.Threads);
    }

    [Fact]
    public void More_jobs_than_devices_take_turns_in_devices()
    {
        Assert.Equal(["cuda:0", "cuda:1", "cuda:0"], RunSlots.Share(6, "cuda", 0, 3, new Machine(16, 2)).Devices);
    }

    [Fact]
    public void A_device_with_a_number_is_the_only_one_used()
    {
        Assert.Equal(["cuda:1"], RunSlots.Share(6, "cuda:1", 0, 0, new Machine(16, 4)).Devices);
    }

    [Fact]
    public void The_cpu_is_used_where_it_is_asked_for()
    {
        Assert.Equal(["cpu", "cpu"], RunSlots.Share(6, "cpu", 0, 0, new Machine(2, 4)).Devices);
    }
}
