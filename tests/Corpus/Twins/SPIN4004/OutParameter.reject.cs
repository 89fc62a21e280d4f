// expects: SPIN4004 at "thing = log"
using Spin;

namespace Corpus;

/// <summary>Gives its log out by a parameter.</summary>
[Spindle]
public sealed partial class OutParameter(ILog log)
{
    /// <summary>Gives something.</summary>
   public void Give(out object? thing) => thing = log;
}
