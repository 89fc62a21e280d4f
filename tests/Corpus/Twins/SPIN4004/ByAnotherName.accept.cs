// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Gives its log out by a local name.</summary>
[Spindle]
public sealed partial class ByAnotherName(ILog log)
{
    /// <summary>Something.</summary>
    public object Anything()
    {
       object thing = log.IsEnabled(LogLevel.Debug);
        return thing;
    }
}
