using System;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Threading;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Flow;

/// <summary>A body that is known to be type-safe.</summary>
internal sealed class VerifiedBody
{
    private readonly Lazy<BodyValues> _values;

    internal VerifiedBody(DefinedMethod method, BodyVerifier verified, VerifiedBodies all)
    {
        Method = method;
        Code = verified.Code;
        Blocks = verified.Blocks;
        Locals = verified.Locals;
        All = all;
        _values = new(() => ValueFlow.Follow(Method, Code, Blocks, Locals), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The method.</summary>
    internal DefinedMethod Method { get; }

    /// <summary>Its instructions.</summary>
    internal InstructionReader Code { get; }

    /// <summary>The nesting of its exception regions.</summary>
    internal BlockTree Blocks { get; }

    /// <summary>The types of its local variables.</summary>
    internal ImmutableArray<IlType> Locals { get; }

    /// <summary>The other bodies.</summary>
    internal VerifiedBodies All { get; }

    /// <summary>Where the values come from that its instructions work on.</summary>
    internal BodyValues Values => _values.Value;

    /// <summary>The method that an instruction calls, makes an object by or takes for a delegate.</summary>
    /// <returns>Null where it does none of that.</returns>
    internal MethodUse? Called(Instruction instruction) =>
        instruction.Code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn ? Method.Owner.Assembly.Members.Method(instruction.Token) : null;

    /// <summary>The field that an instruction reads, writes or takes the address of.</summary>
    internal FieldUse Field(Instruction instruction) => Method.Owner.Assembly.Members.Field(instruction.Token);

    /// <summary>The type that an instruction names.</summary>
    internal IlType Type(Instruction instruction) => Method.Owner.Assembly.Members.Type(instruction.Token).Unmodified;
}
