// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Gives its log out in an array.</summary>
[Spindle]
public sealed partial class InAnArray(ILog log)
{
    /// <summary>Things.</summary>
   public object[] Things() => new object[] { log.IsEnabled(LogLevel.Debug) };
}
