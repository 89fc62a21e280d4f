using System;

namespace Spin;

/// <summary>
/// Marks an interface as one by which spindles call a spindle: one exports it (<see cref="ExportsAttribute{TPort}"/>), others ask for it in
/// their constructors, and the image grants it to them. They get a port and not the exporter itself, which so can be unloaded, restarted
/// and replaced while others hold it. A port has methods only; their parameters are passed by value, <c>in</c> or <c>ref</c>.
/// </summary>
/// <remarks>
/// While the exporter is not there a method throws <see cref="ServiceGoneException"/>; one whose name begins with <c>Try</c> and that returns
/// a <see cref="bool"/> returns false, for callers at Dispatch level. What is allocated in a call is charged to the caller. A limit of the
/// caller's ends it when it is out of the port, not inside, so that the exporter is not ended in the middle of a change.
/// </remarks>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class PortAttribute : Attribute;
