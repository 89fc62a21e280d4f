using System.Reflection;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>Fields.</content>
internal sealed partial class BodyVerifier
{
    private bool StepField(Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Ldfld:
                LoadField(FieldOf(instruction, isStatic: false));
                return true;
            case ILOpCode.Ldflda:
                LoadFieldAddress(FieldOf(instruction, isStatic: false));
                return true;
            case ILOpCode.Stfld:
                StoreField(FieldOf(instruction, isStatic: false));
                return true;
            case ILOpCode.Ldsfld:
                _state.Push(StackValues.Of(FieldOf(instruction, isStatic: true).Type, _relations));
                return true;
            case ILOpCode.Ldsflda:
                FieldUse addressed = FieldOf(instruction, isStatic: true);
                if (addressed.Definition.HasData)
                {
                    LoadConstantData(addressed);
                    return true;
                }

                _state.Push(StackValue.Address(addressed.Type, CanWrite(addressed, receiver: null) ? Mutability.Writable : Mutability.ReadOnly));
                return true;
            case ILOpCode.Stsfld:
                FieldUse stored = FieldOf(instruction, isStatic: true);
                RequireAssignable(_state.Pop(), stored.Type, "stored in ", stored);
                if (!CanWrite(stored, receiver: null))
                {
                    throw Refusal.Types($"the read-only field {stored} is written outside its type's initializer");
                }

                return true;
            default:
                return false;
        }
    }

    private FieldUse FieldOf(Instruction instruction, bool isStatic)
    {
        FieldUse field = _assembly.Members.Field(instruction.Token);
        Check(field.Owner);
        if (field.Definition.IsStatic != isStatic || field.Definition.IsLiteral)
        {
            throw Refusal.Types($"'{Name(instruction.Code)}' on {field}, which is {(field.Definition.IsLiteral ? "a constant" : isStatic ? "of an instance" : "static")}");
        }

        if (!Visibility.CanSee(_method.Owner, field.Definition))
        {
            throw Refusal.Hidden($"{field} is not visible here: it is {Accessibility(field.Definition.Attributes)}");
        }

        return field;
    }

    private void LoadField(FieldUse field)
    {
        StackValue receiver = _state.Pop();
        RequireReceiver(receiver, field, allowsValue: true);
        StackValue value = StackValues.Of(field.Type, _relations);
        Scope content = receiver.Kind switch
        {
            StackKind.Address => ContentOf(receiver),
            StackKind.Value => receiver.Scope,
            _ => Scope.Caller,
        };
        _state.Push(field.Type switch
        {
            ByRefType => value with { Scope = content, Mutability = IsReadOnlyReference(field) ? Mutability.ReadOnly : Mutability.Writable },
            _ when _relations.IsRefStruct(field.Type) => value with { Scope = content },
            _ => value,
        });
    }

    private void LoadFieldAddress(FieldUse field)
    {
        StackValue receiver = _state.Pop();
        RequireReceiver(receiver, field, allowsValue: false);
        if (field.Type is ByRefType)
        {
            throw Refusal.Types("the address of a reference is taken");
        }

        Mutability mutability = CanWrite(field, receiver) ? Mutability.Writable : Mutability.ReadOnly;
        StackValue address = StackValue.Address(field.Type, mutability);
        _state.Push(receiver.Kind != StackKind.Address ? address : address with
        {
            Scope = receiver.Scope,
            Content = receiver.Content,
            Variable = receiver.Variable,
            Mutability = mutability == Mutability.Writable ? receiver.Mutability : mutability,
        });
    }

    private void StoreField(FieldUse field)
    {
        StackValue value = _state.Pop();
        StackValue receiver = _state.Pop();
        RequireReceiver(receiver, field, allowsValue: false);
        RequireAssignable(value, field.Type, "stored in ", field);
        if (receiver.Kind == StackKind.Address && receiver.Mutability != Mutability.Writable || !CanWrite(field, receiver))
        {
            throw Refusal.Types($"the read-only field {field} is written outside its constructor");
        }

        if (field.Type is ByRefType && value.Mutability != Mutability.Writable && !IsReadOnlyReference(field))
        {
            throw Refusal.Types($"a read-only reference is stored in {field}, through which is written");
        }

        KeepContent(receiver with { IsWhole = false }, field.Type, value);
    }

    private void RequireReceiver(StackValue receiver, FieldUse field, bool allowsValue)
    {
        bool isReceiver = receiver.Kind switch
        {
            // The fields of a type may be set before its base's constructor has run.
            StackKind.Reference when receiver.IsUninitialized => ReferenceEquals(field.Owner.Definition, _method.Owner) && field.Owner.Equals(_method.Owner.Self),
            StackKind.Reference => !field.Owner.Definition.IsValueType && (receiver.Type is null || _relations.IsObjectAssignable(receiver.Type, field.Owner)),
            StackKind.Address => field.Owner.Definition.IsValueType && receiver.Type!.Equals(field.Owner),
            StackKind.Value => allowsValue && receiver.Type!.Equals(field.Owner),
            _ => false,
        };
        if (!isReceiver)
        {
            throw Refusal.Types($"{field} is taken from {receiver}");
        }

        RequireFamily(field.Owner.Definition, IsFamily((MethodAttributes)field.Definition.Attributes, field.Owner.Definition), receiver);
    }

    private bool CanWrite(FieldUse field, StackValue? receiver) =>
        !field.Definition.IsReadOnly ||
        field.Owner.Equals(_method.Owner.Self) && (receiver is { } instance
            ? instance.IsThis && (_method.IsConstructor || StackValues.IsInitAccessor(_method))
            : _method.IsTypeInitializer);

    private static bool IsReadOnlyReference(FieldUse field) =>
        field.DeclaredType is ModifiedType { IsRequired: true, Modifier: NamedType { Definition.Name: "InAttribute" } };

    // The accessibilities of fields and methods have the same numbers.
    private static string Accessibility(FieldAttributes attributes) => Accessibility((MethodAttributes)attributes);

    private static string Accessibility(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Private => "private",
        MethodAttributes.Assembly or MethodAttributes.FamANDAssem => "internal",
        MethodAttributes.Family or MethodAttributes.FamORAssem => "protected",
        _ => "compiler-controlled",
    };

    private bool IsFamily(MethodAttributes attributes, DefinedType owner) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Family or MethodAttributes.FamANDAssem => true,
        MethodAttributes.FamORAssem => !Visibility.AreFriends(_method.Owner, owner),
        _ => false,
    };

    private void RequireFamily(DefinedType owner, bool isFamily, StackValue receiver)
    {
        if (!Visibility.IsOfFamily(_method.Owner, owner, isFamily, receiver.Type))
        {
            throw Refusal.Hidden($"a protected member of {owner} is used on {receiver}, which is not of this class");
        }
    }
}
