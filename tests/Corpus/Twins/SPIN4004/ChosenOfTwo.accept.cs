// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Gives its log out, or something else.</summary>
[Spindle]
public sealed partial class ChosenOfTwo(ILog log)
{
    /// <summary>Something.</summary>
   public object Anything(bool enabled) => enabled ? log.IsEnabled(LogLevel.Debug) : this;
}
