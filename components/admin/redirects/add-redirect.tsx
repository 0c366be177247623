import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";

/** One redirect by hand, or a list of them. */
export function AddRedirect({ add, take }: { add: FormAction; take: FormAction }) {
  return (
    <>
      <section>
        <h2>One redirect</h2>
        <ActionForm action={add} label="Add a redirect">
          <Field label="Former address" help="On this site, or on the one before it.">
            {(given) => <input {...given} name="from" required placeholder="/2019/old-page" />}
          </Field>
          <Field label="Leads to" help="An address of this site. An article is followed wherever it moves.">
            {(given) => <input {...given} name="to" required placeholder="/world/new-page" />}
          </Field>
          <div className="deeds">
            <button className="button go" type="submit">
              Add
            </button>
          </div>
        </ActionForm>
      </section>
      <section>
        <h2>A list</h2>
        <ActionForm action={take} label="Take in a list of redirects">
          <Field
            label="Lines"
            help="The former address and the new one on each line, divided by a comma, a semicolon, a tab or a space. At most 2,000 lines."
          >
            {(given) => <textarea {...given} name="list" rows={6} spellCheck={false} />}
          </Field>
          <Field label="Or a file">
            {(given) => <input {...given} type="file" name="file" accept=".csv,.txt,.tsv" />}
          </Field>
          <div className="deeds">
            <button className="button" type="submit">
              Take in
            </button>
          </div>
        </ActionForm>
      </section>
    </>
  );
}
