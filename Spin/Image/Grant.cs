namespace Spin;

/// <summary>One right that an image grants a spindle: a service, or an event with the key values it may match.</summary>
/// <param name="target">The full name of the service's interface or of the event.</param>
/// <param name="values">For an event that requires a key: the values granted; empty grants all.</param>
public sealed class Grant(string target, long[] values)
{
    /// <summary>The full name of the service's interface or of the event.</summary>
    public string Target { get; } = target;

    /// <summary>The key values granted; empty grants all.</summary>
    public System.ReadOnlySpan<long> Values => values;

    /// <summary>Whether a key value is granted.</summary>
    /// <param name="value">The value of the event's required key.</param>
    public bool Allows(long value) => values.Length == 0 || System.Array.IndexOf(values, value) >= 0;
}
