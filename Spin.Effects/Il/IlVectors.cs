using System;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Tells which instructions use the registers for floating point and vectors. Loading a constant alone does not count: source has none either.</summary>
internal static class IlVectors
{
    private const string Intrinsics = "System.Runtime.Intrinsics.";

    /// <summary>Whether values of a type lie in these registers.</summary>
    internal static bool IsVector(string type) => type is "System.Single" or "System.Double" or "System.Half" or
        "System.Numerics.Vector`1" or "System.Numerics.Vector2" or "System.Numerics.Vector3" or "System.Numerics.Vector4" or "System.Numerics.Matrix3x2" or
        "System.Numerics.Matrix4x4" or "System.Numerics.Quaternion" or "System.Numerics.Plane" or "System.Numerics.Complex" ||
        type.StartsWith(Intrinsics, StringComparison.Ordinal) && type.IndexOf('.', Intrinsics.Length) < 0;

    /// <summary>The type of what an instruction computes in these registers, by its operation alone.</summary>
    /// <returns>Null where it computes nothing in them, or the operation does not tell.</returns>
    internal static string? Of(ILOpCode code) => code switch
    {
        ILOpCode.Conv_r4 or ILOpCode.Ldind_r4 or ILOpCode.Stind_r4 or ILOpCode.Ldelem_r4 or ILOpCode.Stelem_r4 => "System.Single",
        ILOpCode.Conv_r8 or ILOpCode.Conv_r_un or ILOpCode.Ldind_r8 or ILOpCode.Stind_r8 or ILOpCode.Ldelem_r8 or ILOpCode.Stelem_r8 or ILOpCode.Ckfinite => "System.Double",
        _ => null,
    };
}
