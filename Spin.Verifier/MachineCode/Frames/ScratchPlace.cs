using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>A register that holds a constant or a place on the stack.</summary>
/// <param name="Register">The register; none where nothing is known.</param>
/// <param name="Value">The constant, or how far the place lies below the stack pointer at entry.</param>
/// <param name="IsPlace">Whether it is a place.</param>
internal readonly record struct ScratchPlace(Register Register, long Value, bool IsPlace)
{
    /// <summary>What is known where two paths meet. A place that became null ends in a stack overflow as soon as it is used.</summary>
    internal ScratchPlace Meet(ScratchPlace other) =>
        this == other || (Register == other.Register && IsPlace && other is { IsPlace: false, Value: 0 }) ? this
        : Register == other.Register && other.IsPlace && this is { IsPlace: false, Value: 0 } ? other
        : default;
}
