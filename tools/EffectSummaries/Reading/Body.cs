using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Reading;

/// <summary>The instructions of a method, cut into blocks.</summary>
internal sealed class Body
{
    private readonly Dictionary<int, int> _indexes = [];

    internal Body(IlMethod method)
    {
        MethodBodyBlock body = method.Module.Image.GetMethodBody(method.Definition.RelativeVirtualAddress);
        Instructions = IlReader.Read(body);
        Regions = body.ExceptionRegions;
        Leaders = IlLeaders.Find(Instructions, Regions);
        Locals = body.LocalSignature.IsNil ? [] : method.Module.Reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(method.Module.Types, null);
        for (int i = 0; i < Instructions.Length; i++)
        {
            IlInstruction instruction = Instructions[i];
            _indexes[instruction.Offset] = i;
            switch (instruction.OpCode)
            {
                case ILOpCode.Ldloca or ILOpCode.Ldloca_s:
                    _ = AddressedLocals.Add((int)instruction.Operand);
                    break;
                case ILOpCode.Ldarga or ILOpCode.Ldarga_s:
                    _ = AddressedArguments.Add((int)instruction.Operand);
                    break;
            }
        }
    }

    /// <summary>The instructions.</summary>
    internal ImmutableArray<IlInstruction> Instructions { get; }

    /// <summary>The regions of exceptions.</summary>
    internal ImmutableArray<ExceptionRegion> Regions { get; }

    /// <summary>The types of the local variables.</summary>
    internal ImmutableArray<IlType> Locals { get; }

    /// <summary>The offsets at which blocks begin.</summary>
    internal IReadOnlySet<int> Leaders { get; }

    /// <summary>The locals whose address is taken.</summary>
    internal HashSet<int> AddressedLocals { get; } = [];

    /// <summary>The arguments whose address is taken.</summary>
    internal HashSet<int> AddressedArguments { get; } = [];

    /// <summary>The index of the instruction at an offset, or -1.</summary>
    internal int IndexOf(int offset) => _indexes.TryGetValue(offset, out int index) ? index : -1;
}
