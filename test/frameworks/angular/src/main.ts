import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { News } from './news';

await bootstrapApplication(News, { providers: [provideClientHydration()] });
