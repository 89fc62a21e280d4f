using System.Collections.Immutable;
using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <content>Methods.</content>
internal sealed partial class MemberResolver
{
    private MethodUse ReadMethod(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                DefinedMethod method = Definition((MethodDefinitionHandle)handle);
                return MethodUse.Of(method, method.Owner.Self, []);
            case HandleKind.MemberReference:
                return ReadReference((MemberReferenceHandle)handle, []);
            case HandleKind.MethodSpecification:
                MethodSpecification specification = assembly.Reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                ImmutableArray<IlType> arguments = assembly.Signatures.MethodSpecification(specification.Signature);
                if (specification.Method.Kind == HandleKind.MemberReference)
                {
                    return ReadReference((MemberReferenceHandle)specification.Method, arguments);
                }

                DefinedMethod generic = Definition((MethodDefinitionHandle)specification.Method);
                return MethodUse.Of(generic, generic.Owner.Self, arguments);
            default:
                throw Refusal.Metadata("a token of a method names none");
        }
    }

    private DefinedMethod Definition(MethodDefinitionHandle handle)
    {
        foreach (DefinedMethod method in assembly.Type(assembly.Reader.GetMethodDefinition(handle).GetDeclaringType()).Methods)
        {
            if (method.Handle == handle)
            {
                return method;
            }
        }

        throw Refusal.Metadata("a token names a method that is not there");
    }

    private MethodUse ReadReference(MemberReferenceHandle handle, ImmutableArray<IlType> arguments)
    {
        MemberReference reference = assembly.Reader.GetMemberReference(handle);
        string name = assembly.Reader.GetString(reference.Name);
        IlType parent = Parent(reference.Parent);
        MethodShape shape = assembly.Signatures.Method(reference.Signature);
        if (parent is ArrayType array)
        {
            return ArrayMethods.Find(array, name, shape, assembly.All.WellKnown);
        }

        NamedType owner = parent as NamedType ?? throw Refusal.Metadata($"method {name} belongs to what has no methods");
        foreach (NamedType candidate in Hierarchy.SelfAndBases(owner.Definition.Self))
        {
            foreach (DefinedMethod method in candidate.Definition.MethodsNamed(name))
            {
                if (method.Shape.Substitute(candidate.Arguments).IsSame(shape))
                {
                    return MethodUse.Of(method, (NamedType)candidate.Substitute(owner.Arguments, default), arguments);
                }
            }
        }

        throw Refusal.Unresolved($"{owner.Definition} as linked has no method {name} with this signature");
    }
}
