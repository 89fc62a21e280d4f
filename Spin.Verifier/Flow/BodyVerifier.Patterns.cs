using System;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>
/// Sequences of instructions that are safe together only: the compiler writes them for <c>stackalloc</c> and for constant data, and
/// they are accepted as a whole.
/// </content>
internal sealed partial class BodyVerifier
{
    /// <summary>The largest piece of stack that one <c>stackalloc</c> may take.</summary>
    internal const int LargestStackSpan = 1024;

    /// <summary><c>ldc; conv.u; localloc</c>: how many bytes of the stack it takes; null where that is too many, or not what stands there.</summary>
    private int? StackSize()
    {
        int first = _current - 2;
        return first >= 0 && _code.Instructions[_current - 1].Code == ILOpCode.Conv_u && !IsEntered(first + 1, _current) &&
            _code.Instructions[first].Constant is { } size and <= LargestStackSpan ? size : null;
    }

    /// <summary>… <c>ldc; newobj Span(void*, int)</c>.</summary>
    private bool StepStackSpan(int size)
    {
        if (SpanBehind() is not { IsInPlace: false } span || (long)span.Length * span.ElementSize > size)
        {
            return false;
        }

        _state.Pop();
        _state.Push(StackValues.Of(span.Type, _relations) with { Scope = Scope.Frame });
        _current += 2;
        return true;
    }

    /// <summary><c>ldsflda data; ldc; newobj ReadOnlySpan(void*, int)</c>, or a call of the constructor on a variable.</summary>
    private void LoadConstantData(FieldUse field)
    {
        if (FillsStackMemory(field))
        {
            return;
        }

        if (SpanBehind() is not { } span || !ReferenceEquals(span.Type.Definition, _known.ReadOnlySpan) ||
            (long)span.Length * span.ElementSize > RequireData(field))
        {
            throw Refusal.Types($"the data of {field} are used otherwise than as a ReadOnlySpan of their size");
        }

        StackValue made = StackValues.Of(span.Type, _relations);
        if (span.IsInPlace)
        {
            WriteThrough(_state.Pop(), span.Type, made);
        }
        else
        {
            _state.Push(made);
        }

        _current += 2;
    }

    /// <summary><c>ldtoken data; call CreateSpan&lt;T&gt;</c>, or <c>… dup; ldtoken data; call InitializeArray</c>.</summary>
    private void LoadDataToken(FieldUse field)
    {
        RequireData(field);
        if (Next != ILOpCode.Call || _isTarget[_current + 1])
        {
            throw Refusal.Types($"the data of {field} are used otherwise than to fill an array or a span");
        }

        MethodUse method = _assembly.Members.Method(_code.Instructions[_current + 1].Token);
        bool isRuntimeHelper = method.Owner is NamedType { Definition: { Name: "RuntimeHelpers", Namespace: "System.Runtime.CompilerServices" } helpers } &&
            ReferenceEquals(helpers.Assembly, _known.Object.Definition.Assembly);
        switch (method.Name)
        {
            case "CreateSpan" when isRuntimeHelper && method.Arguments is [NamedType element] && Primitives.Size(StackValues.Number(element)) > 0:
                _state.Push(StackValues.Of(method.ReturnType, _relations));
                break;
            case "InitializeArray" when isRuntimeHelper && _state.Peek() is { Kind: StackKind.Reference, Type: ArrayType { Element: { } filled } } && Primitives.Size(StackValues.Number(filled)) > 0:
                _state.Pop();
                break;
            default:
                throw Refusal.Types($"the data of {field} are used otherwise than to fill an array or a span of numbers");
        }

        _current++;
    }

    /// <summary>The span that the next two instructions make, without the checks that this sequence replaces.</summary>
    private (NamedType Type, int Length, int ElementSize, bool IsInPlace)? SpanBehind() => SpanMadeAt(_current + 1);

    private (NamedType Type, int Length, int ElementSize, bool IsInPlace)? SpanMadeAt(int at)
    {
        if (at < 0 || at + 1 >= _code.Instructions.Count || IsEntered(at, at + 1) || _code.Instructions[at].Constant is not { } length || _code.Instructions[at + 1].Code is not (ILOpCode.Newobj or ILOpCode.Call))
        {
            return null;
        }

        MethodUse constructor = _assembly.Members.Method(_code.Instructions[at + 1].Token);
        bool isSpan = constructor is { IsConstructor: true, Owner: NamedType { Arguments: [NamedType] } owner, Parameters: [UnsafeType { Kind: UnsafeTypeKind.Pointer }, _] } &&
            (ReferenceEquals(owner.Definition, _known.Span) || ReferenceEquals(owner.Definition, _known.ReadOnlySpan));
        if (!isSpan)
        {
            return null;
        }

        NamedType type = (NamedType)constructor.Owner;
        int size = Primitives.Size(StackValues.Number(type.Arguments[0]));
        return size > 0 ? (type, length, size, _code.Instructions[at + 1].Code == ILOpCode.Call) : null;
    }

    /// <summary>Whether a branch goes to one of some instructions that belong together.</summary>
    private bool IsEntered(int first, int last) => _isTarget.AsSpan(first, last - first + 1).Contains(true);

    /// <summary>How many bytes of constant data a field has in the file.</summary>
    private static int RequireData(FieldUse field)
    {
        DefinedField definition = field.Definition;
        LinkedAssembly assembly = definition.Owner.Assembly;
        int number = Primitives.Size(StackValues.Number(field.Type));
        int size = number > 0 ? number : field.Type is NamedType { Definition: { IsValueType: true } shape } && shape.Fields.IsEmpty ? shape.Layout.Size : 0;
        PEMemoryBlock data = assembly.Image.GetSectionData(definition.DataAddress);
        return definition is { HasData: true, IsStatic: true } && size > 0 && size <= data.Length
            ? size
            : throw Refusal.Types($"{field} has no constant data of its size");
    }
}
