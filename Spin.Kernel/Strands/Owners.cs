namespace Spin.Kernel.Strands;

/// <summary>Whom memory and strands are charged to, as the number in a thread block.</summary>
internal static class Owners
{
    /// <summary>The kernel itself.</summary>
    internal const int Nucleus = 0;

    /// <summary>A spindle: its number in the image, counted from 1; the nucleus' own spindles are the nucleus.</summary>
    internal static int NumberOf(SpindleContext spindle) => spindle.Descriptor.IsNucleus ? Nucleus : spindle.Number + 1;
}
