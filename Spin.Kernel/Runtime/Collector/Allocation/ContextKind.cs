namespace Spin.Kernel.Runtime.Collector;

/// <summary>Whose allocation context it is.</summary>
internal enum ContextKind
{
    /// <summary>A strand's.</summary>
    Strand,

    /// <summary>A processor's interrupt context: always empty, and nothing but exceptions can be allocated in it.</summary>
    Interrupt,
}
