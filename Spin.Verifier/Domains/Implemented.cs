using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Domains;

/// <summary>The members of interfaces and bases in whose place a method runs.</summary>
internal static class Implemented
{
    /// <summary>Those of a method.</summary>
    internal static IEnumerable<DefinedMethod> By(DefinedMethod method)
    {
        if (!method.IsVirtual)
        {
            yield break;
        }

        MetadataReader reader = method.Owner.Assembly.Reader;
        foreach (MethodImplementationHandle handle in method.Owner.Implementations)
        {
            MethodImplementation row = reader.GetMethodImplementation(handle);
            if (row.MethodBody == method.Handle && method.Owner.Assembly.Members.Method(row.MethodDeclaration).Definition is { } declared)
            {
                yield return declared;
            }
        }

        foreach (NamedType implemented in method.Owner.AllInterfaces)
        {
            foreach (DefinedMethod declared in implemented.Definition.MethodsNamed(method.Name))
            {
                if (declared.Shape.Substitute(implemented.Arguments).IsSame(method.Shape))
                {
                    yield return declared;
                }
            }
        }
    }
}
