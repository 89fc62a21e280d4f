namespace Spin.Generators.Image.File;

/// <summary>How often a spindle is restarted, and after which pause.</summary>
/// <param name="Attempts">How often; <see cref="int.MaxValue"/> always.</param>
/// <param name="DelayMilliseconds">The first pause, or null where the project leaves it to the kernel.</param>
internal sealed record RestartItem(int Attempts, int? DelayMilliseconds);
