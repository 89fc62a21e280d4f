using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Boot;

/// <summary>Where the kernel finds the image that it was linked with: a function that the image project's generator exports.</summary>
internal static class ImageEntry
{
    /// <summary>Creates the one image.</summary>
    [RuntimeImport("*", "spin_cs_create_image")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern KernelImage CreateImage();
}
