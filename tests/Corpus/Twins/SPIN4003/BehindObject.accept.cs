// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Hides its log in a static of no type.</summary>
[Spindle]
public sealed partial class BehindObject(ILog log)
{
    [Handles<KernelReady>]
    private void Begin() => log.Write(LogLevel.Debug, Shared.Name);
}

/// <summary>What all share.</summary>
internal static class Shared
{
    internal const string Name = "shared";
}
