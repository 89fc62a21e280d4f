using System;

namespace Spin;

/// <summary>Somebody asks the owner of an event to have a handler of it.</summary>
/// <typeparam name="TGuard">The event's guard.</typeparam>
public readonly ref struct InstallRequest<TGuard>
    where TGuard : Delegate
{
    private readonly SpindleDescriptor _spindle;

    internal InstallRequest(SpindleDescriptor spindle, in InstallOptions options, bool isStatic)
    {
        _spindle = spindle;
        Options = options;
        IsStatic = isStatic;
    }

    /// <summary>The name of the spindle that asks.</summary>
    [Effects(Effects.Reads)]
    public string Spindle => _spindle.Name;

    /// <summary>The assembly that is its protection domain.</summary>
    [Effects(Effects.Reads)]
    public string Assembly => _spindle.Assembly;

    /// <summary>What the image grants it.</summary>
    [Effects(Effects.Reads)]
    public ReadOnlySpan<Grant> Grants => _spindle.Grants;

    /// <summary>How the handler is to be installed.</summary>
    [Effects(Effects.Reads)]
    public InstallOptions Options { get; }

    /// <summary>Whether the image binds the handler, not the spindle at run time.</summary>
    [Effects(Effects.Reads)]
    public bool IsStatic { get; }

    /// <summary>Allows it.</summary>
    [Effects(Effects.Allocates)]
    public Authorization<TGuard> Allow() => new(null, null, null);

    /// <summary>Allows it under conditions.</summary>
    /// <param name="guard">A guard that is asked before the handler's own; the imposer's, who can lift it while the handler stays.</param>
    /// <param name="order">Where the handler is to stand, whatever was asked for; a static handler keeps its place.</param>
    [Effects(Effects.Allocates)]
    public Authorization<TGuard> AllowWith(ImposedGuard<TGuard>? guard, Order? order = null) => new(null, guard, order);

    /// <summary>Denies it.</summary>
    /// <param name="reason">Why: told to whoever asked.</param>
    [Effects(Effects.Allocates | Effects.Throws)]
    public Authorization<TGuard> Deny(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new Authorization<TGuard>(reason, null, null);
    }
}
