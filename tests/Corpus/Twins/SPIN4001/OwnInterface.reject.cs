// expects: SPIN4001 at "log"
using Spin;

namespace Corpus;

/// <summary>Asks for an interface that nobody provides.</summary>
[Spindle]
public sealed partial class OwnInterface(IJournal log)
{
    [Handles<KernelReady>]
    private void Begin() => log.Write(LogLevel.Debug, "ready".Length);
}

/// <summary>A journal.</summary>
public interface IJournal
{
    /// <summary>Writes.</summary>
    void Write(LogLevel level, int length);
}
