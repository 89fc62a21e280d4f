// expects: SPIN4004 at "log"
using Spin;

namespace Corpus;

/// <summary>Gives its log out as anything.</summary>
[Spindle]
public sealed partial class HiddenBehindObject(ILog log)
{
    /// <summary>Something.</summary>
    public object Anything() => log;
}
