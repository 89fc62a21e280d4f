// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Asks for an interface that nobody provides.</summary>
[Spindle]
public sealed partial class OwnInterface(ILog log)
{
    [Handles<KernelReady>]
    private void Begin() => log.Write(LogLevel.Debug, "ready");
}

/// <summary>A journal.</summary>
public interface IJournal
{
    /// <summary>Writes.</summary>
    void Write(LogLevel level, int length);
}
