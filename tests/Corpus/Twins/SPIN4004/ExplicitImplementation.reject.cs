// expects: SPIN4004 at "log"
using Spin;

namespace Corpus;

/// <summary>Gives its log out behind an interface.</summary>
[Spindle]
public sealed partial class ExplicitImplementation(ILog log) : IGiver
{
   object IGiver.Give() => log;
}

/// <summary>Gives something.</summary>
public interface IGiver
{
    /// <summary>Gives it.</summary>
    object Give();
}
