// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Gives its log out by a type that nobody sees, behind an interface that all see.</summary>
[Spindle]
public sealed partial class InternalImplementation(ILog log)
{
    /// <summary>A giver.</summary>
    public IGiver Giver { get; } = new Hidden(log);

    private sealed class Hidden(ILog log) : IGiver
    {
       public object Give() => log.IsEnabled(LogLevel.Debug);
    }
}

/// <summary>Gives something.</summary>
public interface IGiver
{
    /// <summary>Gives it.</summary>
    object Give();
}
