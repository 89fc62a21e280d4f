// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Gives its log out behind an interface.</summary>
[Spindle]
public sealed partial class ExplicitImplementation(ILog log)
{
   internal object Give() => log;
}

/// <summary>Gives something.</summary>
public interface IGiver
{
    /// <summary>Gives it.</summary>
    object Give();
}
