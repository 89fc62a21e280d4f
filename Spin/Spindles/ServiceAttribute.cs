using System;

namespace Spin;

/// <summary>Marks an interface as a service that a spindle's constructor may ask for.</summary>
/// <param name="provider">The method of <see cref="KernelServices"/> that provides it, by <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class ServiceAttribute(string provider) : Attribute
{
    /// <summary>The method of <see cref="KernelServices"/> that provides the service.</summary>
    public string Provider { get; } = provider;
}
