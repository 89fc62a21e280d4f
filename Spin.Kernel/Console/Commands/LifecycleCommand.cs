using System;
using Spin.Kernel.Dispatch;

namespace Spin.Kernel.Console;

/// <summary>Takes a spindle out, or starts it anew: two commands of one class.</summary>
internal sealed class LifecycleCommand(KernelCensus census, bool restarts) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => restarts ? "restart" : "unload";

    /// <inheritdoc/>
    internal override string Usage => "<spindle>";

    /// <inheritdoc/>
    internal override string Summary => restarts
        ? "starts a spindle anew, after taking it out where it is in"
        : "takes a spindle out: handlers, strands, all that it has hold of";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        if (arguments.Length != 1)
        {
            return false;
        }

        int spindle = SpindleNames.Find(census, arguments[0]);
        if (spindle < 0)
        {
            output.WriteLine($"{arguments[0]}: no such spindle; spindles lists them.");
            return true;
        }

        output.WriteLine($"{arguments[0]}: {(restarts ? Describe(census.Restart(spindle)) : Unload(spindle))}");
        return true;
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates) =>
        SpindleNames.Complete(census, before, candidates, withNucleus: false);

    private string Unload(int spindle)
    {
        LifecycleResult result = census.Unload(spindle, out SpindleHoldings left);
        return result == LifecycleResult.Done ? $"unloaded; {left.Bytes} bytes are left to the collector" : Describe(result);
    }

    private static string Describe(LifecycleResult result) => result switch
    {
        LifecycleResult.Done => "restarted",
        LifecycleResult.Nucleus => "it belongs to the kernel, which needs it",
        LifecycleResult.Busy => "it is being started or ended",
        LifecycleResult.StillRuns => "condemned: a strand does not leave it",
        _ => "it was not activated; the log says why",
    };
}
