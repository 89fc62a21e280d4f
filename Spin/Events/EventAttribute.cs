using System;

namespace Spin;

/// <summary>
/// Marks a delegate type as an event. The generator adds its companions in the declaring assembly: for <c>X</c> the guard type
/// <c>XGuard</c>, the install right <c>IXEvent</c>, the dispatch table <c>XTable</c> and the internal <c>XEvent.Raise</c>.
/// </summary>
/// <param name="level">The context in which handlers run.</param>
[AttributeUsage(AttributeTargets.Delegate, Inherited = false)]
public sealed class EventAttribute(Level level) : Attribute
{
    /// <summary>The context in which handlers run.</summary>
    public Level Level { get; } = level;

    /// <summary>Effects forbidden to handlers beyond those the level forbids.</summary>
    public Effects Forbids { get; init; }

    /// <summary>The payload's field, by <c>nameof</c>, on which matches merge into one decision.</summary>
    public string? Key { get; init; }

    /// <summary>The payload's field, by <c>nameof</c>, that every foreign handler must match inside its grant.</summary>
    public string? Require { get; init; }

    /// <summary>Who may install handlers.</summary>
    public Authority Install { get; init; }

    /// <summary>
    /// Whether the event's owner judges each handler of others: by <c>XEvent.Authorize</c>, which its assembly has then, it registers what is
    /// asked, and by <c>XEvent.Impose</c> it imposes guards. Before it has registered one, nobody else installs handlers.
    /// </summary>
    public bool HasAuthorizer { get; init; }

    /// <summary>Who may rewrite the event's arguments for later handlers; never more than may handle it.</summary>
    public Authority Filters { get; init; } = Authority.Owner;

    /// <summary>
    /// Who may end a raise before the handlers behind its own (<see cref="HandlesAttribute{TEvent}.Cancels"/>); never more than may handle it.
    /// Handlers installed at run time may only where the event says this at all.
    /// </summary>
    public Authority Cancels { get; init; } = Authority.Owner;

    /// <summary>How the results of several handlers become one.</summary>
    public Fold Fold { get; init; }

    /// <summary>For <see cref="Fold.Own"/>: the type whose static pure method <c>Fold(R, R)</c> combines two results.</summary>
    public Type? FoldType { get; init; }

    /// <summary>The result where no handler gave one; absent, a raise without a result throws <see cref="UnhandledEventException"/>.</summary>
    public object? Default { get; init; }

    /// <summary>The longest limit a handler may ask for, in microseconds, and the limit of those that ask for none; 0 takes the level's.</summary>
    public int LimitMicroseconds { get; init; }

    /// <summary>
    /// The most instructions that a handler which an image binds may take, its guard included, proven when the image is linked
    /// (SPIN7004); 0 sets no such limit. Handlers installed at run time and asynchronous ones have limits of time alone.
    /// </summary>
    public int LimitInstructions { get; init; }

    /// <summary>
    /// For an event whose payload lives no longer than the raise: the class that asynchronous handlers take in its place, an
    /// <see cref="IDetached{TPayload}"/> of it.
    /// </summary>
    public Type? Detach { get; init; }
}
