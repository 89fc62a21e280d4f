using System;

namespace Spin;

/// <summary>Marks a spindle as the one by which a port's interface is implemented in an image.</summary>
/// <typeparam name="TPort">The interface: one marked <see cref="PortAttribute"/> that the spindle implements.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ExportsAttribute<TPort> : Attribute
    where TPort : class;
