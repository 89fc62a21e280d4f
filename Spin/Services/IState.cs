namespace Spin;

/// <summary>
/// A value of a spindle that survives it: the kernel keeps it when the spindle is restarted. It changes as a whole. What a handler has
/// set becomes the value when the handler returns, and is forgotten when the handler is ended by a fault or at its limit: wherever it was
/// ended, the value is the one before or the one after. Dispatch level and above; allocates nothing.
/// </summary>
/// <typeparam name="T">The value's type: all that survives together.</typeparam>
[Service(nameof(KernelServices.State))]
[Effects(Effects.Writes)]
public interface IState<T>
    where T : unmanaged
{
    /// <summary>The value: to the code that has set a new one, that; to all others the last that was committed.</summary>
    [Effects(Effects.Reads)]
    T Value { get; }

    /// <summary>How often a value was committed since boot; 0 says that <see cref="Value"/> is still the type's default.</summary>
    [Effects(Effects.Reads)]
    long Commits { get; }

    /// <summary>Sets the value that is committed when the handler returns, or by <see cref="Commit"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>False where a handler on another strand has set one and has not returned yet.</returns>
    bool TrySet(in T value);

    /// <summary>Commits now what this strand has set. The body of a strand, which is no handler, commits by this alone.</summary>
    void Commit();
}
