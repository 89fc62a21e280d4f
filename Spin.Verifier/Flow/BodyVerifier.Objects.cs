using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>Objects: casts, boxes, tokens, and what may stand for what.</content>
internal sealed partial class BodyVerifier
{
    private bool StepObject(Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Box:
                if (IsNullTest(instruction))
                {
                    return true;
                }

                IlType boxed = RequireBoxable(instruction);
                RequireAssignable(_state.Pop(), boxed, "boxed");
                _state.Push(StackValue.Object(Boxed(boxed)));
                return true;
            case ILOpCode.Unbox:
                IlType inside = RequireBoxable(instruction);
                RequireObject(_state.Pop());
                if (_relations.IsReference(inside) || inside is NamedType named && ReferenceEquals(named.Definition, _known.Nullable))
                {
                    throw Refusal.Types($"{inside} is in no box");
                }

                _state.Push(StackValue.Address(inside, Mutability.Controlled));
                return true;
            case ILOpCode.Unbox_any:
                IlType unboxed = RequireBoxable(instruction);
                RequireObject(_state.Pop());
                _state.Push(StackValues.Of(unboxed, _relations));
                return true;
            case ILOpCode.Castclass or ILOpCode.Isinst:
                IlType cast = RequireBoxable(instruction);
                RequireObject(_state.Pop());
                _state.Push(StackValue.Object(Boxed(cast)));
                return true;
            case ILOpCode.Ldtoken:
                LoadToken(instruction.Token);
                return true;
            default:
                return false;
        }
    }

    // 'box; brtrue' asks of a type parameter that allows structures of the stack whether its value is null: nothing is boxed.
    private bool IsNullTest(Instruction instruction)
    {
        IlType type = TypeOf(instruction);
        if (type is not TypeVariable || !_relations.IsRefStruct(type) || _isTarget[_current + 1] ||
            Next is not (ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s))
        {
            return false;
        }

        RequireAssignable(_state.Pop(), type, "tested for null");
        _state.Push(StackValue.Object(_known.Object));
        return true;
    }

    private IlType RequireBoxable(Instruction instruction)
    {
        IlType type = TypeOf(instruction);
        return ConstraintChecker.IsNoElement(_relations, type) ? throw Refusal.Types($"{type} cannot be boxed") : type;
    }

    // The box of a nullable value is the box of the value.
    private IlType Boxed(IlType type) =>
        type is NamedType { Arguments: [IlType value] } named && ReferenceEquals(named.Definition, _known.Nullable) ? value : type;

    private void LoadToken(EntityHandle token)
    {
        switch (token.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification:
                LoadTypeToken(token);
                return;
            case HandleKind.FieldDefinition:
                LoadDataToken(_assembly.Members.Field(token));
                return;
            default:
                throw new Refusal(VerifierRules.Reflection, "a method or field becomes a value, which is reflection: name a delegate or an interface");
        }
    }

    private void LoadTypeToken(EntityHandle token)
    {
        IlType type = _assembly.Members.Type(token);
        // 'typeof(List<>)' names a type without its arguments.
        if (type is NamedType { Arguments.IsEmpty: true } open)
        {
            RequireVisible(open);
        }
        else
        {
            Check(type);
        }

        _state.Push(new StackValue(StackKind.Value, _known.RuntimeTypeHandle));
    }

    /// <summary>The type that an instruction names, checked.</summary>
    private IlType TypeOf(Instruction instruction) => TypeOf(instruction.Token);

    private IlType TypeOf(EntityHandle handle)
    {
        IlType type = _assembly.Members.Type(handle);
        Check(type);
        return type.Unmodified;
    }

    private void Check(IlType type)
    {
        ConstraintChecker.Check(_relations, type);
        RequireVisible(type);
    }

    private void RequireVisible(IlType type)
    {
        if (!Visibility.CanSee(_method.Owner, type))
        {
            throw Refusal.Hidden($"{type} is not visible here");
        }
    }

    private static StackValue RequireObject(StackValue value) => value.Kind == StackKind.Reference && !value.IsUninitialized
        ? value
        : throw Refusal.Types($"{value} is used as an object");

    /// <summary>Whether a value may become one of a type.</summary>
    private bool IsAssignable(StackValue value, IlType type)
    {
        switch (type)
        {
            case ByRefType reference:
                return value.Kind == StackKind.Address && value.Type!.Equals(reference.Target);
            case NamedType { Definition.Primitive: not Primitive.None } number:
                return value.Kind == StackValues.Kind(number.Definition.Primitive);
            case TypeVariable:
                return value.Kind == StackKind.Value && value.Type!.Equals(type);
            case NamedType { Definition.IsValueType: true }:
                return value.Kind == StackKind.Value && value.Type!.Equals(type);
            case NamedType or ArrayType:
                return value.Kind == StackKind.Reference && !value.IsUninitialized && (value.Type is null || _relations.IsObjectAssignable(value.Type, type));
            default:
                ConstraintChecker.Check(_relations, type);
                return false;
        }
    }

    // The name of what it is done with is written only where it is told.
    private void RequireAssignable(StackValue value, IlType type, string what, object? with = null)
    {
        if (!IsAssignable(value, type))
        {
            throw Refusal.Types($"{(value.IsUninitialized ? "the object under construction" : value.ToString())} is {what}{with} as {type}");
        }
    }
}
