using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Policy;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Api;

/// <summary>Bytes seen as a structure, by the policy that the analyzers read too.</summary>
internal sealed class ViewRule : IBodyRule
{
    /// <inheritdoc/>
    public IEnumerable<BodyFinding> Judge(VerifiedBody body)
    {
        LinkedAssembly assembly = body.Method.Owner.Assembly;
        foreach (Instruction instruction in body.Code.Instructions)
        {
            if (instruction.Code is not (ILOpCode.Call or ILOpCode.Ldftn))
            {
                continue;
            }

            MethodUse method = assembly.Members.Method(instruction.Token);
            if (method is { Owner: NamedType { Definition: { Name: "View", Namespace: ViewPolicy.Contract, Assembly.Name: ViewPolicy.Contract } }, Arguments: [{ } viewed] } &&
                ViewPolicy.Judge(new CompiledViewedType(viewed, assembly)).Problem is { } problem)
            {
                yield return new BodyFinding(VerifierRules.View, $"bytes cannot be seen as '{viewed}', which {problem}", instruction.Offset);
            }
        }
    }
}
