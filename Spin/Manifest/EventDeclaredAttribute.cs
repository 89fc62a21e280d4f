using System;

namespace Spin;

/// <summary>Generated: an event declared by this assembly.</summary>
/// <param name="eventType">The event's delegate type.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EventDeclaredAttribute(Type eventType) : Attribute
{
    /// <summary>The event's delegate type.</summary>
    public Type EventType { get; } = eventType;
}
