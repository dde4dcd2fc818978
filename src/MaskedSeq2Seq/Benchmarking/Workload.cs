using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>A configuration made ready to be measured: its data read, its model on its device.</summary>
internal sealed class Workload : IDisposable
{
    private Workload(RunConfiguration configuration, Device device, TaskData data, SequenceModel model) =>
        (Configuration, Device, Data, Model) = (configuration, device, data, model);

    /// <summary>The configuration.</summary>
    public RunConfiguration Configuration { get; }

    /// <summary>Where the model computes.</summary>
    public Device Device { get; }

    /// <summary>The corpus.</summary>
    public TaskData Data { get; }

    /// <summary>The model with fresh parameters, of the configuration's seed.</summary>
    public SequenceModel Model { get; }

    /// <summary>The type of the numbers that the model's matrix products multiply.</summary>
    public ScalarType MatrixType =>
        ProductFormat.Of(Configuration.Training.Precision) ?? Model.parameters().First().dtype;

    /// <summary>Reads the data and makes the model.</summary>
    /// <param name="configuration">What a training would train.</param>
    /// <exception cref="InputException">The data or the device is not there, or they do not fit the model.</exception>
    public static Workload Open(RunConfiguration configuration)
    {
        var device = Devices.Resolve(configuration.Device);
        TrainingRun.UseThreads(configuration.Threads);
        var data = TaskData.Load(configuration.Data);
        manual_seed(configuration.Seed);
        var model = ModelTasks.Create(
            configuration.Task, configuration.Model, data.SourceVocabulary.Count, data.TargetVocabulary.Count);
        model.to(device);
        return new Workload(configuration, device, data, model);
    }

    /// <summary>What results call the format of the products.</summary>
    public string FormatName => (Configuration.Training.Precision, Device.type) == (Precision.Tf32, DeviceType.CUDA)
        ? nameof(Precision.Tf32)
        : MatrixType.ToString();

    /// <summary>
    /// Has torch multiply as the training's precision says until what is returned is disposed. It is a setting of the
    /// whole process, and another workload in it may want another.
    /// </summary>
    /// <exception cref="InputException">The precision is not for the device.</exception>
    public IDisposable? UsePrecision() => ProductFormat.Begin(Configuration.Training.Precision, Device);

    /// <summary>The training batches, as a training has them.</summary>
    public BatchLoader Loader() =>
        new(Data.TrainingPairs, Configuration.Data.Batches, Configuration.Seed, Device);

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();
}
