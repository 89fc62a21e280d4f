using System;

namespace Spin;

/// <summary>A guard as data: the handler runs where an IPv4 address of the event's payload begins with a prefix.</summary>
/// <param name="field">The payload's field or property that is an address, or an endpoint, by <c>nameof</c>.</param>
/// <param name="prefix">The prefix as <c>10.0.2.0/24</c> (RFC 4632); bits behind its length are 0.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class MatchPrefixAttribute(string field, string prefix) : Attribute
{
    /// <summary>The payload's field or property.</summary>
    public string Field { get; } = field;

    /// <summary>The prefix.</summary>
    public string Prefix { get; } = prefix;
}
